// The contract refuses an error page, but names the wrong cause: check the status first.
using SafeIntegration;

namespace Shop.Shipping;

[Contract("carrier.labels.v1")]
public sealed partial record Label
{
    public required string Tracking { get; init; }
}

public sealed class LabelClient(HttpClient carrier)
{
    public async Task<Label> CreateAsync(int parcel, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await carrier.PostAsync($"labels/{parcel}", content: null, cancellationToken);
        return await response.Content.ReadContractAsync<Label>(cancellationToken); // expect: SI1007
    }
}
