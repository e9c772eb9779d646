// The languages that can be chosen for somebody: those callers in the Nordic countries are served in. ISO 639-1.
export const OFFERED_LANGUAGES: readonly string[] = [
  "fi", "sv", "en", "se", "et", "ru", "uk", "de", "fr", "es", "it", "pt", "nl", "no", "da", "is",
  "pl", "lt", "lv", "ro", "hu", "el", "sq", "tr", "ar", "ku", "fa", "so", "hi", "ur", "vi", "th", "zh", "ja", "ko",
];
