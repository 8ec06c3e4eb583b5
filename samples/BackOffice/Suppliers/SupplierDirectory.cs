using System.Globalization;
using BackOffice.Suppliers.Facts;
using BackOffice.Suppliers.Layouts;
using BackOffice.Suppliers.Phrases;

namespace BackOffice.Suppliers;

/// <summary>The suppliers of each world; always the same, whatever invoices are drawn from them.</summary>
public static class SupplierDirectory
{
    private const int Seed = 20_260_301;

    private static readonly (Language Language, int Training, int Run)[] s_shares =
    [
        (Language.English, 22, 20),
        (Language.German, 28, 26),
        (Language.French, 20, 18),
    ];

    private static readonly IReadOnlyList<Supplier> s_training = Build(SupplierWorld.Training);
    private static readonly IReadOnlyList<Supplier> s_run = Build(SupplierWorld.Run);

    public static IReadOnlyList<Supplier> Of(SupplierWorld world) => world == SupplierWorld.Training ? s_training : s_run;

    private static List<Supplier> Build(SupplierWorld world)
    {
        List<Supplier> suppliers = [];
        foreach ((Language language, int training, int run) in s_shares)
        {
            IReadOnlyList<string> names = Names.Of(language);
            IEnumerable<string> own = world == SupplierWorld.Training ? names.Take(training) : names.Skip(training).Take(run);
            foreach (string name in own) suppliers.Add(Make(world, language, name, suppliers.Count));
        }

        return suppliers;
    }

    private static Supplier Make(SupplierWorld world, Language language, string name, int index)
    {
        Dice dice = new(Seed, (int)world, index);
        string currency = Currency(language, dice);
        Trade trade = dice.Pick(Trade.Of(language));
        IReadOnlyList<Layout> layouts = Layout.Of(world);
        return new Supplier
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{(world == SupplierWorld.Training ? 'T' : 'S')}{index + 1:000}"),
            Name = $"{name} {trade.Name} {dice.Pick(Names.LegalForms(language, currency))}",
            Street = $"{dice.Pick(Names.Streets(language))} {dice.Between(1, 190)}",
            City = dice.Pick(Names.Towns(language, currency)),
            Language = language,
            Currency = currency,
            VatRates = Rates(language, currency, dice),
            TaxNumber = $"{(language == Language.French ? "FR" : language == Language.German ? "DE" : "GB")}{dice.Between(100_000_000, 999_999_999)}",
            Iban = string.Create(CultureInfo.InvariantCulture, $"DE{dice.Between(10, 99)} {dice.Between(1000, 9999)} {dice.Between(1000, 9999)} {dice.Between(1000, 9999)} {dice.Between(1000, 9999)} {dice.Between(10, 99)}"),
            Trade = trade,
            Layout = layouts[index % layouts.Count],
            Words = Words.Choose(Phrasebook.Of(language), world, dice),
            Style = ChooseStyle(language, currency, dice),
            Habits = ChooseHabits(dice),
        };
    }

    private static string Currency(Language language, Dice dice) => language switch
    {
        Language.English => dice.Pick(["EUR", "EUR", "EUR", "GBP", "GBP", "USD"]),
        _ => dice.Chance(0.15) ? "CHF" : "EUR",
    };

    private static IReadOnlyList<decimal> Rates(Language language, string currency, Dice dice)
    {
        if (dice.Chance(0.05)) return [0m];
        return (language, currency) switch
        {
            (_, "CHF") => [8.1m, 2.6m],
            (Language.German, _) => [19m, 7m],
            (Language.French, _) => [20m, 5.5m],
            (_, "USD") => [8.25m],
            (_, "GBP") => [20m],
            _ => [23m, 13.5m],
        };
    }

    private static Style ChooseStyle(Language language, string currency, Dice dice) => new(
        dice.Pick(Formats(language, currency)),
        dice.Pick([Minus.Leading, Minus.Leading, Minus.Typographic, Minus.Trailing, Minus.Parentheses]),
        dice.Pick<CurrencyMark>(
        [
            language == Language.English ? CurrencyMark.SymbolBefore : CurrencyMark.SymbolAfter,
            language == Language.English ? CurrencyMark.SymbolBefore : CurrencyMark.SymbolAfter,
            CurrencyMark.CodeBefore,
            CurrencyMark.CodeAfter,
            CurrencyMark.HeadingOnly,
        ]),
        dice.Pick(DateFormats(language, currency)),
        Months.Of(language),
        dice.Chance(0.5));

    private static NumberFormat[] Formats(Language language, string currency) => (language, currency) switch
    {
        (_, "CHF") => [new("'", "."), new("\u2019", ".")],
        (Language.German, _) => [new(".", ","), new(".", ","), new("", ","), new(" ", ",")],
        (Language.French, _) => [new("\u00A0", ","), new(" ", ","), new(".", ",")],
        _ => [new(",", "."), new(",", "."), new("", ".")],
    };

    private static string[] DateFormats(Language language, string currency) => (language, currency) switch
    {
        (Language.German, _) => ["dd.MM.yyyy", "dd.MM.yyyy", "d. MMMM yyyy", "dd.MM.yy", "yyyy-MM-dd"],
        (Language.French, _) => ["dd/MM/yyyy", "dd/MM/yyyy", "1 MMMM yyyy", "dd.MM.yyyy", "dd-MM-yyyy"],
        (_, "USD") => ["MM/dd/yyyy", "MMMM d, yyyy", "MMM d, yyyy"],
        _ => ["dd/MM/yyyy", "d MMMM yyyy", "dd MMM yyyy", "yyyy-MM-dd", "dd-MMM-yyyy"],
    };

    private static Habits ChooseHabits(Dice dice) => new(
        NumberPattern: dice.Pick(["RE-yyyy-####", "yyyy/####", "INV#####", "2######", "F-yy-####", "yyMM-####", "#####", "RG yyyy####", "R####", "yyyy-#####", "A###/yy#", "90######"]),
        Discount: Sometimes(dice, 0.3, 0.6),
        Shipping: Sometimes(dice, 0.4, 0.7),
        Deposit: Sometimes(dice, 0.2, 0.5),
        PreviousBalance: Sometimes(dice, 0.12, 0.6),
        EarlyPayment: Sometimes(dice, 0.25, 0.9),
        MixedRates: Sometimes(dice, 0.2, 0.6),
        CreditNote: dice.Chance(0.5) ? 0.1 : 0.02,
        LongList: Sometimes(dice, 0.15, 0.7),
        NegativeCredits: dice.Chance(0.5),
        ShowsZeroVat: dice.Chance(0.5));

    /// <summary>Most suppliers never do a thing; those who do, do it often.</summary>
    private static double Sometimes(Dice dice, double who, double howOften) => dice.Chance(who) ? howOften : 0;
}
