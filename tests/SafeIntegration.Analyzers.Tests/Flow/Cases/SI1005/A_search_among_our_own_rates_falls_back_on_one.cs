// Searches in lists of our own, for what came from outside and for what did not.
using SafeIntegration;

namespace Tax.Rates;

public sealed record Sale(string Country, string Form);

public sealed record Rate(string Country, decimal Value);

public sealed class TaxDesk(HttpClient shop)
{
    private static readonly List<Rate> Rates = [new("de", 0.19m), new("at", 0.2m)];
    private static readonly string[] Forms = ["U1", "U2", "U7"];

    public async Task BookAsync(Guid sale, string ownForm)
    {
        Sale sold = await shop.GetFromJsonAsync<Sale>($"sales/{sale}") ?? throw new InvalidDataException();
        Book(sale, Rates.Find(rate => rate.Country == sold.Country)?.Value ?? 0.19m); // expect: SI1005
        File(sale, Forms.FirstOrDefault(form => form.Equals(sold.Form, StringComparison.Ordinal)) ?? "U1"); // expect: SI1005

        Rate known = Rates.SingleOrDefault(rate => rate.Country == sold.Country) ?? throw new InvalidDataException("The country is unknown.");
        Book(sale, known.Value);
        File(sale, Forms.FirstOrDefault(form => form == ownForm, "U1"));
        File(sale, Forms.FirstOrDefault(form => form.Length > 1) ?? "U1");
    }

    [Effect]
    private static void Book(Guid sale, decimal rate) => Console.WriteLine($"{sale}: {rate}");

    [Effect]
    private static void File(Guid sale, string form) => Console.WriteLine($"{sale}: {form}");
}
