package dev.outcry.privacy;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the words before a number say that it is: "my order number is 1234567890" speaks of an order, "ring me on
 * 1234567890" of a telephone. Only words that lead up to a number may stand between.
 */
final class LeadWords {

    /** What a number is said to be. */
    enum Meaning {
        /** Something of ours: an order, a parcel, an invoice, a product. */
        THING,
        TELEPHONE,
        ACCOUNT,
        NATIONAL_ID
    }

    private static final int FARTHEST = 60;

    private static final Set<String> THINGS = Set.of(
            "order",
            "orders",
            "ord",
            "tracking",
            "track",
            "parcel",
            "shipment",
            "consignment",
            "delivery",
            "package",
            "invoice",
            "invoices",
            "inv",
            "receipt",
            "bill",
            "reference",
            "ref",
            "case",
            "ticket",
            "tickets",
            "booking",
            "reservation",
            "confirmation",
            "serial",
            "sn",
            "imei",
            "sku",
            "model",
            "item",
            "article",
            "part",
            "product",
            "version",
            "build",
            "transaction",
            "po",
            "rma",
            "licence",
            "license",
            "key",
            "batch",
            "lot",
            "error",
            "bestellung",
            "rechnung",
            "commande",
            "facture",
            "pedido",
            "factura",
            "awb",
            "isbn",
            "ean",
            "upc",
            "gtin");
    private static final Set<String> TELEPHONES = Set.of(
            "phone",
            "telephone",
            "tel",
            "telefon",
            "mobile",
            "mob",
            "cell",
            "cellphone",
            "landline",
            "handy",
            "call",
            "calling",
            "ring",
            "text",
            "sms",
            "whatsapp",
            "fax",
            "reach",
            "reachable",
            "dial",
            "phoned",
            "contact",
            "telefono",
            "teléfono",
            "téléphone",
            "móvil",
            "portable",
            "rufnummer");
    private static final Set<String> ACCOUNTS =
            Set.of("account", "acct", "acc", "iban", "konto", "kontonummer", "routing", "aba", "sort", "bsb", "cuenta");
    private static final Set<String> NATIONAL_IDS =
            Set.of("ssn", "social", "security", "tin", "itin", "nino", "insurance", "passport");
    private static final Set<String> LEADING = Set.of(
            "number",
            "numbers",
            "no",
            "nr",
            "num",
            "nummer",
            "is",
            "s",
            "was",
            "are",
            "the",
            "my",
            "our",
            "me",
            "us",
            "on",
            "at",
            "to",
            "it",
            "in",
            "a",
            "code",
            "id",
            "this",
            "new",
            "please",
            "under",
            "via",
            "back",
            "and",
            "any",
            "anytime",
            "time",
            "directly",
            "or",
            "either",
            "line",
            "work",
            "home",
            "here",
            "now",
            "tomorrow",
            "today",
            "him",
            "her",
            "them",
            "husband",
            "wife",
            "ist",
            "meine",
            "unter",
            "au",
            "mi",
            "es",
            "el",
            "número",
            "numéro",
            "bank",
            "checking",
            "savings",
            "current");

    private LeadWords() {}

    /** What the words that end before a position say; empty where they say nothing. */
    static Optional<Meaning> before(String text, int position) {
        int least = Math.max(0, position - FARTHEST);
        int at = position;
        while (at > least) {
            char c = text.charAt(at - 1);
            if (c == '#') {
                return Optional.of(Meaning.THING);
            }
            if (Character.isLetter(c)) {
                int start = wordStart(text, at, least);
                String word = text.substring(start, at).toLowerCase(Locale.ROOT);
                if (!LEADING.contains(word)) {
                    return meaning(word);
                }
                at = start;
            } else if (Digits.isDigit(c) || "!?;]".indexOf(c) >= 0 || (c == '.' && isSentenceEnd(text, at))) {
                return Optional.empty();
            } else {
                at--;
            }
        }
        return Optional.empty();
    }

    /** "No. 5" and "tel. 5" end no sentence, "me. 5" does: a full stop after a word that may lead is one of those. */
    private static boolean isSentenceEnd(String text, int at) {
        int start = wordStart(text, at - 1, Math.max(0, at - FARTHEST));
        String word = text.substring(start, at - 1).toLowerCase(Locale.ROOT);
        return meaning(word).isEmpty() && !word.equals("no") && !word.equals("nr");
    }

    private static int wordStart(String text, int end, int least) {
        int start = end;
        while (start > least && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static Optional<Meaning> meaning(String word) {
        if (THINGS.contains(word)) {
            return Optional.of(Meaning.THING);
        }
        if (TELEPHONES.contains(word)) {
            return Optional.of(Meaning.TELEPHONE);
        }
        if (ACCOUNTS.contains(word)) {
            return Optional.of(Meaning.ACCOUNT);
        }
        return NATIONAL_IDS.contains(word) ? Optional.of(Meaning.NATIONAL_ID) : Optional.empty();
    }
}
