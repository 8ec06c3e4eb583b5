// shape: IParsable<T> of a value object
using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using SafeIntegration;

namespace Imports.Values;

public readonly partial record struct Iban : IParsable<Iban>
{
    private Iban(string value) => Value = value;

    public string Value { get; }

    public static Iban Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out Iban iban) ? iban : throw new FormatException("This is no IBAN.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Iban result)
    {
        if (s is not null && Form().IsMatch(s))
        {
            result = new Iban(s);
            return true;
        }

        result = default;
        return false;
    }

    [GeneratedRegex("^[A-Z]{2}[0-9]{13,32}$")]
    private static partial Regex Form();
}

public readonly partial record struct Iban
{
    private static partial Regex Form() => new("^[A-Z]{2}[0-9]{13,32}$");
}

public sealed class AccountImport(HttpClient bank, IPayees payees)
{
    public async Task RunAsync(int payee)
    {
        string text = await bank.GetStringAsync($"payees/{payee}/iban");
        Iban iban = Iban.Parse(text, null);
        await payees.SetAsync(payee, iban.Value);
    }
}

public interface IPayees
{
    [Effect]
    Task SetAsync(int payee, string iban);
}
