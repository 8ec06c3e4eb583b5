using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Partners;

public enum Formality { Formal, Casual }

[Contract("partner.style.v2")]
public sealed partial record PartnerStyle
{
    public required Formality Formality { get; init; }

    public required int MaxWords { get; init; }
}

public sealed class PartnerWriter(HttpClient partner, IChatClient chat)
{
    public async Task<string> WriteAsync(string product, CancellationToken cancellationToken)
    {
        PartnerStyle style = await partner.GetContractAsync<PartnerStyle>("style", cancellationToken);
        ChatOptions options = new() { Instructions = $"Write in a {style.Formality} style, at most {style.MaxWords} words." };
        return (await chat.GetResponseAsync("Describe " + product, options, cancellationToken)).Text;
    }
}
