using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace SafeIntegration.Analyzers.Vocabulary;

/// <summary>Tells by its name whether a number is money.</summary>
internal static class MoneyNames
{
    private static readonly ImmutableHashSet<string> Money = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Amount", "Balance", "Budget", "Cost", "Costs", "Deposit", "Fee", "Fees", "Gross", "Money", "Net", "Payable", "Payment", "Payout", "Premium", "Price", "Refund", "Revenue", "Salary",
        "Subtotal", "Surcharge", "Tax", "Taxes", "Total", "Turnover", "Vat", "Wage", "Wages");

    // What comes last says what a name is: TaxRate is a rate, and TotalHours are hours.
    private static readonly ImmutableHashSet<string> Endings = Money.Union(["Due", "Paid", "Excl", "Incl", "Sum", "Value", "Usd", "Eur", "Gbp", "Chf"]);

    /// <summary>Whether a member of this name holds a sum of money: <c>Total</c>, <c>UnitPrice</c>, <c>AmountDue</c>, but not <c>TaxRate</c> or <c>TotalHours</c>.</summary>
    public static bool IsMoney(string name)
    {
        List<string> words = WordsOf(name);
        return words.Count > 0 && Endings.Contains(words[words.Count - 1]) && words.Exists(Money.Contains);
    }

    private static List<string> WordsOf(string name)
    {
        List<string> words = [];
        int start = 0;
        for (int i = 1; i <= name.Length; i++)
        {
            bool ends = i == name.Length || name[i] == '_' || (char.IsUpper(name[i]) && (char.IsLower(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))));
            if (!ends)
                continue;
            string word = name.Substring(start, i - start).Trim('_');
            if (word.Length > 0)
                words.Add(word);
            start = i;
        }

        return words;
    }
}
