using System.Globalization;

namespace BackOffice.Suppliers.Facts;

/// <summary>How a supplier prints amounts and dates.</summary>
public sealed record Style(NumberFormat Numbers, Minus Minus, CurrencyMark Mark, string DateFormat, CultureInfo Culture, bool Colons)
{
    public string Amount(decimal value)
    {
        string digits = Math.Abs(value).ToString("#,##0.00", CultureInfo.InvariantCulture)
            .Replace(",", "T", StringComparison.Ordinal)
            .Replace(".", Numbers.Point, StringComparison.Ordinal)
            .Replace("T", Numbers.Thousands, StringComparison.Ordinal);
        if (value >= 0) return digits;
        return Minus switch
        {
            Minus.Trailing => digits + "-",
            Minus.Parentheses => $"({digits})",
            Minus.Typographic => "\u2212" + digits,
            _ => "-" + digits,
        };
    }

    public string Money(decimal value, string currency) => Mark switch
    {
        CurrencyMark.SymbolBefore => $"{Symbol(currency)}{(currency == "CHF" ? " " : "")}{Amount(value)}",
        CurrencyMark.SymbolAfter => $"{Amount(value)} {Symbol(currency)}",
        CurrencyMark.CodeBefore => $"{currency} {Amount(value)}",
        CurrencyMark.CodeAfter => $"{Amount(value)} {currency}",
        _ => Amount(value),
    };

    public string Date(DateOnly date)
    {
        if (DateFormat.Length > 0 && DateFormat[0] == '1')
            return (date.Day == 1 ? "1er" : date.Day.ToString(CultureInfo.InvariantCulture)) + date.ToString(DateFormat[1..], Culture);
        return date.ToString(DateFormat, Culture);
    }

    public string Label(string text) => Colons ? text + ":" : text;

    public static string Symbol(string currency) => currency switch
    {
        "EUR" => "€",
        "USD" => "$",
        "GBP" => "£",
        _ => "Fr.",
    };
}

public sealed record NumberFormat(string Thousands, string Point);

public enum Minus
{
    Leading,
    Typographic,
    Trailing,
    Parentheses,
}

public enum CurrencyMark
{
    SymbolBefore,
    SymbolAfter,
    CodeBefore,
    CodeAfter,

    /// <summary>Amounts stand bare; the currency is named once, in the column heading.</summary>
    HeadingOnly,
}
