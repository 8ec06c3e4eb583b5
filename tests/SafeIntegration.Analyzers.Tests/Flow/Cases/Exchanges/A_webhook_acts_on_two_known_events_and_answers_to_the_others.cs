using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SafeIntegration;

public sealed record InvoiceEvent(string Type, string InvoiceId, string? Comment);

public interface ILedger
{
    [Effect]
    Task MarkPaidAsync(Guid invoice, CancellationToken cancellationToken);

    [Effect]
    Task VoidAsync(Guid invoice, CancellationToken cancellationToken);
}

public sealed class InvoiceHook(IConfiguration configuration, ILedger ledger, ILogger<InvoiceHook> logger)
{
    private readonly byte[] _secret = Encoding.UTF8.GetBytes(configuration["Hooks:Invoices:Secret"] ?? throw new InvalidOperationException("No secret."));

    public async Task<IResult> ReceiveAsync(HttpContext context)
    {
        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer, context.RequestAborted);
        byte[] body = buffer.ToArray();
        if (!IsSigned(body, context.Request.Headers["X-Hub-Signature"].ToString()))
            return Results.Unauthorized();

        InvoiceEvent? message = JsonSerializer.Deserialize<InvoiceEvent>(body, JsonSerializerOptions.Web);
        if (message is null || !Guid.TryParse(message.InvoiceId, out Guid invoice))
            return Results.BadRequest();

        switch (message.Type)
        {
            case "invoice.paid":
                await ledger.MarkPaidAsync(invoice, context.RequestAborted);
                return Results.NoContent();
            case "invoice.voided":
                await ledger.VoidAsync(invoice, context.RequestAborted);
                return Results.NoContent();
            default:
                logger.LogWarning("Event {Type} of {Invoice} is not known: {Comment}", message.Type, invoice, message.Comment);
                return Results.UnprocessableEntity();
        }
    }

    private bool IsSigned(ReadOnlySpan<byte> body, string signature) =>
        signature.StartsWith("sha256=", StringComparison.Ordinal)
        && CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(Convert.ToHexStringLower(HMACSHA256.HashData(_secret, body))),
            Encoding.ASCII.GetBytes(signature["sha256=".Length..]));
}
