import '../ui/browser.scss';
