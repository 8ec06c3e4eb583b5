// Helpers that run a delegate: one translates the exception, one is given what cannot fail by what came from outside.
using System.Globalization;
using SafeIntegration;

namespace Import.Amounts;

public static class Attempt
{
    public static T OrExplain<T>(Func<T> read, string what)
    {
        try
        {
            return read();
        }
        catch (FormatException problem)
        {
            throw new InvalidDataException($"{what} cannot be read.", problem);
        }
    }

    public static T Or<T>(Func<T> read, T otherwise)
    {
        try
        {
            return read();
        }
        catch (FormatException)
        {
            return otherwise;
        }
    }
}

public sealed class AmountImport(HttpClient bank)
{
    public async Task ImportAsync(int invoice)
    {
        string text = await bank.GetStringAsync($"invoices/{invoice}/amount");
        decimal amount = Attempt.OrExplain(() => decimal.Parse(text, CultureInfo.InvariantCulture), "The amount");
        int machine = Attempt.Or(() => int.Parse(Environment.MachineName, CultureInfo.InvariantCulture), 7);
        Book(invoice, amount, machine);
    }

    [Effect]
    private static void Book(int invoice, decimal amount, int machine) => Console.WriteLine($"{invoice}: {amount} at {machine}");
}
