// A problem document has none of the members, and the result is an object of defaults.
namespace Shop.Payments;

public sealed record PaymentRequest(decimal Amount);

public sealed record PaymentReply(string Id, string State);

public sealed class PaymentClient(HttpClient bank)
{
    public async Task<PaymentReply?> PayAsync(decimal amount, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await bank.PostAsJsonAsync("payments", new PaymentRequest(amount), cancellationToken);
        return await response.Content.ReadFromJsonAsync<PaymentReply>(cancellationToken); // expect: SI1007
    }
}
