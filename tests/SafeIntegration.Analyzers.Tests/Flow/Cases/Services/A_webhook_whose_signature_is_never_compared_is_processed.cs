// shape: webhook that computes the signature and only logs it
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SafeIntegration;

namespace Payments.Hooks;

public sealed record Paid(string Invoice, decimal Amount);

public static class PaidHook
{
    public static void Map(WebApplication app) => app.MapPost("/hooks/paid", async (HttpContext context, ILedger ledger, IConfiguration configuration, ILoggerFactory loggers) =>
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        string body = await reader.ReadToEndAsync(context.RequestAborted);
        byte[] signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(configuration["Hooks:Secret"]!), Encoding.UTF8.GetBytes(body));
        loggers.CreateLogger("hooks").LogInformation("Signature {Signature}", Convert.ToHexString(signature));
        Paid paid = JsonSerializer.Deserialize<Paid>(body)!;
        ledger.Settle(paid.Invoice, paid.Amount); // expect: SI1001
        return Results.Ok();
    });
}

public interface ILedger
{
    [Effect]
    void Settle(string invoice, decimal amount);
}
