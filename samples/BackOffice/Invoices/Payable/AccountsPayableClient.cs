using System.Net;
using SafeIntegration;

namespace BackOffice.Invoices;

/// <summary>Speaks with accounts payable.</summary>
public sealed class AccountsPayableClient(HttpClient client)
{
    /// <summary>Books an invoice.</summary>
    /// <exception cref="HttpRequestException">It was refused, or nobody knows.</exception>
    public async Task PostAsync(PayableEntry entry, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await client.PostAsJsonAsync("invoices", entry, cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Whether an invoice with this reference is booked.</summary>
    public async Task<EffectState> FindAsync(string reference, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await client.GetAsync(new Uri($"invoices/{Uri.EscapeDataString(reference)}", UriKind.Relative), cancellationToken);
        return response.StatusCode switch
        {
            HttpStatusCode.OK => EffectState.Applied,
            HttpStatusCode.NotFound => EffectState.NotApplied,
            _ => EffectState.Unknown,
        };
    }
}
