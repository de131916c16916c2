export default definePageConfig({ navigationBarTitleText: '企办', navigationBarTextStyle: 'white' });
