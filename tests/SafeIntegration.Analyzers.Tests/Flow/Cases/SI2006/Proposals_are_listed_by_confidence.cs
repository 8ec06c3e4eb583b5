using System.Data;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Tagging;

public sealed record TagProposal(string Tag, double Confidence);

[Contract("tagging.tag-proposals.v1")]
public sealed partial record TagProposals(TagProposal[] Tags);

public sealed record TagView(string Tag, string Colour);

public sealed class TagPanel(IChatClient chat)
{
    public async Task<IReadOnlyList<TagView>> ProposeAsync(string text)
    {
        ChatResponse<TagProposals> response = await chat.GetResponseAsync<TagProposals>("Propose tags with a confidence:\n" + text);
        return
        [
            .. response.Result.Tags
                .Where(proposal => proposal.Confidence > 0.3)
                .OrderByDescending(proposal => proposal.Confidence)
                .Select(proposal => new TagView(proposal.Tag, proposal.Confidence > 0.8 ? "green" : "amber")),
        ];
    }
}
