namespace BackOffice.Suppliers.Facts;

/// <summary>Makes up what a supplier bills on one occasion.</summary>
internal static class InvoiceWriter
{
    private const double SmallBills = 0.65;
    private const decimal SmallBill = 500m;
    private static readonly DateOnly FirstDay = new(2024, 1, 2);
    private const int Days = 900;

    public static InvoiceFacts Write(Supplier supplier, int serial, Dice dice)
    {
        Habits habits = supplier.Habits;
        DateOnly date = FirstDay.AddDays(dice.Between(0, Days));
        DateOnly earlier = date.AddDays(-dice.Between(10, 60));
        List<InvoiceLine> lines = Lines(supplier, dice);
        decimal mainSum = lines.Where(l => l.Rate == lines[0].Rate).Sum(l => l.Amount);
        decimal discount = dice.Chance(habits.Discount) ? Cents(mainSum * dice.Pick([3m, 5m, 10m, 15m]) / 100) : 0;
        decimal shipping = dice.Chance(habits.Shipping) ? dice.Pick([4.9m, 6.95m, 8.5m, 12m, 18.4m]) : 0;
        IReadOnlyList<VatShare> shares = Shares(lines, discount, shipping);
        decimal total = shares.Sum(s => s.Gross);
        bool credit = dice.Chance(habits.CreditNote);
        return new InvoiceFacts
        {
            Supplier = supplier,
            Number = Pattern(habits.NumberPattern, date, serial),
            Date = date,
            Due = date.AddDays(dice.Pick([7, 10, 14, 14, 30, 30])),
            Delivered = date.AddDays(-dice.Between(0, 12)),
            OrderNumber = Pattern(dice.Pick(["PO#####", "4500######", "B-yyyy-####", "A#####", "######"]), earlier, serial * 7 + 311),
            CustomerNumber = Pattern(dice.Pick(["1####", "K-####", "C#####", "D20###"]), earlier, 4711),
            Lines = lines,
            Discount = discount,
            Shipping = shipping,
            VatShares = shares,
            Deposit = !credit && dice.Chance(habits.Deposit) ? Cents(total * dice.Pick([0.2m, 0.3m, 0.5m])) : 0,
            PreviousBalance = !credit && dice.Chance(habits.PreviousBalance) ? Cents((decimal)dice.LogBetween(15, 400)) : 0,
            EarlyPayment = !credit && dice.Chance(habits.EarlyPayment) ? dice.Pick([2m, 3m]) : 0,
            IsCreditNote = credit,
            ReferencedNumber = Pattern(habits.NumberPattern, earlier, serial - dice.Between(3, 40)),
            ReferencedDate = earlier,
        };
    }

    private static List<InvoiceLine> Lines(Supplier supplier, Dice dice)
    {
        double target = dice.Chance(SmallBills) ? dice.LogBetween(14, 400) : dice.LogBetween((double)SmallBill, 40_000);
        int count = dice.Chance(supplier.Habits.LongList) ? dice.Between(14, 38) : dice.Between(1, 7);
        bool mixed = supplier.VatRates.Count > 1 && dice.Chance(supplier.Habits.MixedRates);
        List<InvoiceLine> lines = [];
        for (int i = 0; i < count; i++)
        {
            decimal quantity = dice.Pick([1m, 1m, 1m, 2m, 3m, 4m, 6m, 10m, 12m, 1.5m, 2.25m]);
            decimal price = Math.Max(0.35m, Cents((decimal)(target / count * dice.Between(0.4, 1.6)) / quantity));
            decimal rate = mixed && i % 2 == 1 ? supplier.VatRates[1] : supplier.VatRates[0];
            string article = Pattern(dice.Pick(["####-##", "A####", "######"]), FirstDay, dice.Between(1000, 999_999));
            lines.Add(new InvoiceLine(article, dice.Pick(supplier.Trade.Items), dice.Pick(supplier.Trade.Details), quantity, price, rate));
        }

        return lines;
    }

    /// <summary>Discount and shipping belong to the rate of the first line; VAT is rounded once per rate.</summary>
    private static List<VatShare> Shares(List<InvoiceLine> lines, decimal discount, decimal shipping) =>
        [.. lines.GroupBy(l => l.Rate).Select((g, i) => VatShare.Of(g.Key, g.Sum(l => l.Amount) + (i == 0 ? shipping - discount : 0)))];

    private static decimal Cents(decimal value) => Math.Round(value, 2, MidpointRounding.AwayFromZero);

    /// <summary>A run of # takes that many digits of the serial number; yyyy, yy and MM come from the date.</summary>
    private static string Pattern(string pattern, DateOnly date, int serial)
    {
        int places = pattern.Count(c => c == '#');
        string digits = Math.Abs(serial).ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(places, '0');
        int next = digits.Length - places;
        string filled = pattern
            .Replace("yyyy", date.ToString("yyyy", Months.English), StringComparison.Ordinal)
            .Replace("yy", date.ToString("yy", Months.English), StringComparison.Ordinal)
            .Replace("MM", date.ToString("MM", Months.English), StringComparison.Ordinal);
        return string.Concat(filled.Select(c => c == '#' ? digits[next++] : c));
    }
}
