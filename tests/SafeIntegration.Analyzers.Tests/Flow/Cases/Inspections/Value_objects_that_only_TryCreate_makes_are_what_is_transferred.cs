using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using SafeIntegration;

public sealed class Iban
{
    private Iban(string value) => Value = value;

    public string Value { get; }

    private static readonly Regex Shape = new("^DE[0-9]{20}$", RegexOptions.CultureInvariant);

    public static bool TryCreate(string? text, [NotNullWhen(true)] out Iban? iban)
    {
        iban = text is not null && Shape.IsMatch(text) ? new Iban(text) : null;
        return iban is not null;
    }
}

public readonly struct Cents
{
    private static readonly long Largest = 5_000_00;

    private Cents(long value) => Value = value;

    public long Value { get; }

    public static bool TryCreate(long value, out Cents cents)
    {
        if (value <= 0 || value > Largest)
        {
            cents = default;
            return false;
        }

        cents = new Cents(value);
        return true;
    }
}

public sealed record TransferRequest(string? Iban, long Cents);

public sealed record TransferReply(bool Accepted, string Message);

public interface IBank
{
    [Effect]
    Task TransferAsync(string iban, long cents, CancellationToken cancellationToken);
}

public sealed class TransferService(IBank bank)
{
    public async Task<TransferReply> TransferAsync([ExternalInput] TransferRequest request, CancellationToken cancellationToken)
    {
        if (!Iban.TryCreate(request.Iban, out Iban? iban))
            return new TransferReply(false, "iban");
        if (!Cents.TryCreate(request.Cents, out var cents))
            return new TransferReply(false, "cents");

        await bank.TransferAsync(iban.Value, cents.Value, cancellationToken);
        return new TransferReply(true, "done");
    }
}
