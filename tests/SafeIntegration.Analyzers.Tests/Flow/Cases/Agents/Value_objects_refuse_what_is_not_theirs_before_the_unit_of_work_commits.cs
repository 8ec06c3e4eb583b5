using System.Data;
using System.Text.RegularExpressions;
using Dapper;

namespace Accounts.Domain;

public sealed class DomainException(string message) : Exception(message);

public readonly record struct MailAddress
{
    private static readonly Regex Pattern = new(@"^[a-z0-9._-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public MailAddress(string value)
    {
        if (!Pattern.IsMatch(value))
            throw new DomainException("That is no mail address.");
        Value = value;
    }

    public string Value { get; }
}

public sealed class Seats(int count)
{
    public int Count { get; } = count is > 0 and <= 500 ? count : throw new DomainException("Between 1 and 500 seats.");
}

public enum Plan
{
    Basic = 1,
    Team = 2,
}

public sealed record Account(Guid Id, MailAddress Mail, Seats Seats, Plan Plan);

public sealed class UnitOfWork(IDbConnection connection)
{
    private readonly List<Account> _added = [];

    public void Add(Account account) => _added.Add(account);

    public async Task CommitAsync()
    {
        using IDbTransaction transaction = connection.BeginTransaction();
        foreach (Account account in _added)
        {
            await connection.ExecuteAsync(
                "insert into accounts (id, mail, seats, plan) values (@Id, @Mail, @Seats, @Plan)",
                new { account.Id, Mail = account.Mail.Value, Seats = account.Seats.Count, Plan = (int)account.Plan },
                transaction);
        }

        transaction.Commit();
        _added.Clear();
    }
}

public sealed record SignUp(string Mail, int Seats, string Plan);

public static class AccountEndpoints
{
    public static void MapAccounts(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/accounts", async (SignUp body, UnitOfWork unit) =>
        {
            if (!Enum.TryParse(body.Plan, ignoreCase: true, out Plan plan) || !Enum.IsDefined(plan))
                return Results.BadRequest("There is no such plan.");

            try
            {
                unit.Add(new Account(Guid.CreateVersion7(), new MailAddress(body.Mail), new Seats(body.Seats), plan));
            }
            catch (DomainException e)
            {
                return Results.BadRequest(e.Message);
            }

            await unit.CommitAsync();
            return Results.NoContent();
        });
}
