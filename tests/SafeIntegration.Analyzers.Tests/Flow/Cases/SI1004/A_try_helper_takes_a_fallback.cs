// A helper for parsing that never fails is a default for everything.
using System.Globalization;
using SafeIntegration;

namespace Import;

public static class Safe
{
    public static T Try<T>(Func<T> read, T fallback)
    {
        try
        {
            return read();
        }
        catch
        {
            return fallback;
        }
    }
}

public sealed class InvoiceImport
{
    public void Import(HttpRequest request, int invoice)
    {
        string text = request.Form["amount"].ToString();
        decimal amount = Safe.Try(() => decimal.Parse(text, CultureInfo.InvariantCulture), 0m);
        Book(invoice, amount); // expect: SI1004
    }

    [Effect]
    private static void Book(int invoice, decimal amount) => Console.WriteLine($"{invoice}: {amount}");
}
