/** WeChat asks for this component when the tab bar is custom. The pages draw the bar themselves, so here is nothing. */
export default function CustomTabBar() {
  return null;
}
