using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Partners;

[Contract("partner.style.v1")]
public sealed partial record PartnerStyle
{
    public required string Name { get; init; }

    [System.ComponentModel.DataAnnotations.StringLength(2000)]
    public required string StyleGuide { get; init; }
}

public sealed class PartnerWriter(HttpClient partner, IChatClient chat)
{
    public async Task<string> WriteAsync(string product, CancellationToken cancellationToken)
    {
        PartnerStyle style = await partner.GetContractAsync<PartnerStyle>("style", cancellationToken);
        List<ChatMessage> messages = [];
        messages.Add(new(ChatRole.User, "Describe " + product));
        messages.Insert(0, new(ChatRole.System, "Follow this guide: " + style.StyleGuide)); // expect: SI2008
        return (await chat.GetResponseAsync(messages, cancellationToken: cancellationToken)).Text;
    }
}
