export default definePageConfig({ navigationBarTitleText: '请各方签署', enableShareAppMessage: true });
