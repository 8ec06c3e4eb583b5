using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using SafeIntegration;

namespace Exchanges.Accounts;

public sealed class Iban
{
    private Iban(string value) => Value = value;

    public string Value { get; }

    public static bool TryCreate(string? text, [NotNullWhen(true)] out Iban? iban)
    {
        if (text is null || !Pattern.IsMatch(text))
        {
            iban = null;
            return false;
        }

        iban = new Iban(text);
        return true;
    }

    private static readonly Regex Pattern = new("^[A-Z]{2}[0-9]{20}$", RegexOptions.CultureInvariant);
}

public sealed record AccountChange(string? Iban);

public interface IPayees
{
    [Effect]
    Task ChangeAccountAsync(string iban);
}

public static class AccountEndpoints
{
    public static void MapAccounts(this IEndpointRouteBuilder app) => app.MapPut("/account", async (AccountChange change, IPayees payees) =>
    {
        if (!Iban.TryCreate(change.Iban, out Iban? iban))
            return Results.BadRequest("This is no IBAN.");

        await payees.ChangeAccountAsync(iban.Value);
        return Results.NoContent();
    });
}
