export default definePageConfig({ navigationBarTitleText: '核验签名' });
