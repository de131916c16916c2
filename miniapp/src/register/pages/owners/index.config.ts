export default definePageConfig({ navigationBarTitleText: '受益所有人' });
