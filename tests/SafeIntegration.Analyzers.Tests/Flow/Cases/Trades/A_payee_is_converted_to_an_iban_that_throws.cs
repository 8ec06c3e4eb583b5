// shape: explicit conversion operator that checks, behind a readonly struct
using System.Text.RegularExpressions;
using SafeIntegration;

namespace Payments.Payees;

public readonly struct Iban
{
    private static readonly Regex Form = new("^[A-Z]{2}[0-9]{20}$", RegexOptions.CultureInvariant);

    private readonly string _value;

    private Iban(string value) => _value = value;

    public static explicit operator Iban(string text)
    {
        string trimmed = text.Trim();
        return Form.IsMatch(trimmed) ? new Iban(trimmed) : throw new FormatException("That is no IBAN.");
    }

    public override string ToString() => _value;
}

public sealed record Payee(string Name, string Iban);

public interface IPayeeRegister
{
    [Effect]
    Task RegisterAsync(int employee, string iban);
}

public sealed class PayeeSync(HttpClient hr, IPayeeRegister register)
{
    public async Task SyncAsync(int employee)
    {
        Payee payee = await hr.GetFromJsonAsync<Payee>($"employees/{employee}/payee")
            ?? throw new InvalidDataException("Nobody is paid there.");

        Iban iban = (Iban)payee.Iban;
        await register.RegisterAsync(employee, $"{iban}");
    }
}
