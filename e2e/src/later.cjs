// Loaded into a server before anything else: its day is a later one, so that a journey need not wait a week for a link to expire.
const later = Number(process.env.QIBAN_LATER_MS ?? 0);
const RealDate = Date;

globalThis.Date = class extends RealDate {
  constructor(...parts) {
    if (parts.length === 0) super(RealDate.now() + later);
    else super(...parts);
  }

  static now() {
    return RealDate.now() + later;
  }
};
