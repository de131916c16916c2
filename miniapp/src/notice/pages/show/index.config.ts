export default definePageConfig({ navigationBarTitleText: '这不是我' });
