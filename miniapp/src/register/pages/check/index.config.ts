export default definePageConfig({ navigationBarTitleText: '核对并签署' });
