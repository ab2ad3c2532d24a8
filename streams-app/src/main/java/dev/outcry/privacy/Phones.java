package dev.outcry.privacy;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import dev.outcry.privacy.LeadWords.Meaning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Telephone numbers. Where they may be is decided here, since order numbers look alike; libphonenumber's numbering
 * plans, which are costly to ask, only say of what looks like one whether it can be.
 *
 * <ul>
 *   <li>after a plus, or 00: if the country has numbers of that length;
 *   <li>after words that speak of a telephone: seven to fifteen digits;
 *   <li>in the form of North America (three, three and four digits with something between), or beginning with 0: if it
 *       is valid in one of the regions, and the words before don't speak of an order or the like. In one piece only
 *       mobile numbers are.
 * </ul>
 */
final class Phones {

    private static final String SEPARATORS = " -.()/\u00a0\u2009\u202f\u2010\u2011";
    private static final String CURRENCIES = "$€£¥₹";
    private static final String TIES = ",:.-/";
    private static final int LONGEST_GAP = 3;
    private static final int SHORTEST = 7;
    private static final int LONGEST = 15;

    private final PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
    private final List<String> regions;

    Phones(List<String> regions) {
        this.regions = regions;
    }

    void find(Digits digits, Spans spans) {
        int first = 0;
        while (first < digits.count()) {
            int last = lastOfPhone(digits, first, spans);
            if (last >= first) {
                spans.add(start(digits, first), digits.end(last), PersonalData.PHONE);
                first = last;
            }
            first++;
        }
    }

    private int lastOfPhone(Digits digits, int first, Spans spans) {
        if (digits.size(first) > LONGEST + 2 || !spans.isFree(digits.start(first), digits.end(first))) {
            return first - 1;
        }
        boolean plus = isAfterPlus(digits, first);
        Meaning meaning = LeadWords.before(digits.text(), start(digits, first)).orElse(null);
        for (int last = farthest(digits, first); last >= first; last--) {
            if (digits.isPartOfAWord(first, last) || goesOn(digits, first, last)) {
                continue;
            }
            if (plus ? isInternational(digits.of(first, last)) : isNational(digits, first, last, meaning)) {
                return last;
            }
        }
        return first - 1;
    }

    /** The last group that may still belong to the number. */
    private static int farthest(Digits digits, int first) {
        int length = digits.size(first);
        int last = first;
        while (digits.continues(last + 1, SEPARATORS, LONGEST_GAP) && length + digits.size(last + 1) <= LONGEST + 2) {
            length += digits.size(++last);
        }
        return last;
    }

    /** Whether a comma, a colon or the like ties a digit to either end, as in amounts and times. */
    private static boolean goesOn(Digits digits, int first, int last) {
        return isTiedBefore(digits.text(), digits.start(first) - 1) || isTiedAfter(digits.text(), digits.end(last));
    }

    private static boolean isTiedBefore(String text, int at) {
        if (at < 0) {
            return false;
        }
        boolean ties = TIES.indexOf(text.charAt(at)) >= 0 && at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
        return ties || CURRENCIES.indexOf(text.charAt(at)) >= 0;
    }

    private static boolean isTiedAfter(String text, int at) {
        return at + 1 < text.length() && TIES.indexOf(text.charAt(at)) >= 0 && Digits.isDigit(text.charAt(at + 1));
    }

    private static boolean isAfterPlus(Digits digits, int group) {
        String text = digits.text();
        int at = digits.start(group) - 1;
        if (at >= 0 && text.charAt(at) == '(') {
            at--;
        }
        boolean plus = at >= 0 && (text.charAt(at) == '+' || text.charAt(at) == '\uff0b');
        return plus && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
    }

    /** With the plus and the bracket before it. */
    private static int start(Digits digits, int group) {
        int start = digits.start(group);
        while (start > 0 && "(+\uff0b".indexOf(digits.text().charAt(start - 1)) >= 0) {
            start--;
        }
        return start;
    }

    private boolean isInternational(String number) {
        try {
            String withoutTrunk = number.startsWith("00") ? number.substring(2) : number;
            return withoutTrunk.length() >= SHORTEST && plans.isPossibleNumber(plans.parse("+" + withoutTrunk, null));
        } catch (NumberParseException e) {
            return false;
        }
    }

    private boolean isNational(Digits digits, int first, int last, @Nullable Meaning meaning) {
        String number = digits.of(first, last);
        if (number.length() < SHORTEST || isDate(digits, first, last) || isAddress(digits, first, last)) {
            return false;
        }
        if (meaning == Meaning.TELEPHONE) {
            return number.length() <= LONGEST;
        }
        if (meaning != null || number.length() < 9) {
            return false;
        }
        if (number.startsWith("00")) {
            return isInternational(number);
        }
        boolean known = isNorthAmerican(digits, first, last) || (number.charAt(0) == '0' && digits.size(first) <= 5);
        return first == last ? isMobile(number) : known && isValid(number);
    }

    private static boolean isNorthAmerican(Digits digits, int first, int last) {
        int area = digits.size(first) == 1 && digits.of(first, first).equals("1") ? first + 1 : first;
        return last == area + 2 && digits.size(area) == 3 && digits.size(area + 1) == 3 && digits.size(area + 2) == 4;
    }

    private static boolean isDate(Digits digits, int first, int last) {
        if (last < first + 2) {
            return false;
        }
        int day = digits.size(first);
        int month = digits.size(first + 1);
        int year = digits.size(first + 2);
        return month <= 2 && ((day <= 2 && year == 4) || (day == 4 && year <= 2));
    }

    /** Four numbers with dots between are a network address. */
    private static boolean isAddress(Digits digits, int first, int last) {
        boolean dots = last == first + 3;
        for (int group = first; dots && group <= last; group++) {
            dots = digits.size(group) <= 3
                    && (group == first || digits.gapBefore(group).equals("."));
        }
        return dots;
    }

    private boolean isValid(String number) {
        return regions.stream().anyMatch(region -> type(number, region) != PhoneNumberType.UNKNOWN);
    }

    private boolean isMobile(String number) {
        return number.charAt(0) == '0'
                && regions.stream().anyMatch(region -> type(number, region) == PhoneNumberType.MOBILE);
    }

    private PhoneNumberType type(String number, String region) {
        try {
            PhoneNumber parsed = plans.parse(number, region);
            return plans.getNumberType(parsed);
        } catch (NumberParseException e) {
            return PhoneNumberType.UNKNOWN;
        }
    }
}
