export default definePageConfig({ navigationBarTitleText: '电子营业执照', navigationBarTextStyle: 'white' });
