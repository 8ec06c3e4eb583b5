using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using SafeIntegration;

public sealed class HookOptions
{
    public required string Secret { get; set; }
}

public sealed record RefundEvent(string PaymentId, decimal Amount, string Reason);

public interface IRefundDesk
{
    [Effect]
    Task RefundAsync(string payment, decimal amount, CancellationToken cancellationToken);
}

public static class Signature
{
    public static bool Matches(string body, string given, string secret)
    {
        byte[] expected = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(body));
        Span<byte> actual = stackalloc byte[expected.Length];
        return Convert.FromHexString(given, actual, out _, out int written) == System.Buffers.OperationStatus.Done
            && written == expected.Length
            && CryptographicOperations.FixedTimeEquals(expected, actual);
    }
}

public static class RefundHook
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    public static void MapRefundHook(this WebApplication app) => app.MapPost("/hooks/refunds", ReceiveAsync);

    private static async Task<IResult> ReceiveAsync(HttpRequest request, IOptions<HookOptions> options, IRefundDesk desk, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        string body = await reader.ReadToEndAsync(cancellationToken);

        if (!request.Headers.TryGetValue("X-Signature", out StringValues signature)
            || !Signature.Matches(body, signature.ToString(), options.Value.Secret))
        {
            return Results.Unauthorized();
        }

        RefundEvent? refund = JsonSerializer.Deserialize<RefundEvent>(body, s_json);
        if (refund is null)
            return Results.BadRequest();

        await desk.RefundAsync(refund.PaymentId, refund.Amount, cancellationToken); // expect: SI1001
        return Results.Accepted();
    }
}
