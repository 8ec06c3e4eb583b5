// shape: aggregation with CollectionsMarshal
using System.Runtime.InteropServices;
using SafeIntegration;

namespace Votes;

public sealed record Vote(string Option, string Comment);

public interface IProtocol
{
    [Effect]
    Task WriteAsync(string line);
}

public sealed class VoteCounter(HttpClient ballots, IProtocol protocol)
{
    private readonly Dictionary<int, string> _lastComment = [];

    public async Task CountAsync(CancellationToken cancellationToken)
    {
        Vote[] votes = await ballots.GetFromJsonAsync<Vote[]>("votes", cancellationToken) ?? [];
        for (int index = 0; index < votes.Length; index++)
            Remember(index % 10, votes[index]);
        await CloseAsync(); // expect-one: SI1001
    }

    private void Remember(int slot, Vote vote)
    {
        ref string? comment = ref CollectionsMarshal.GetValueRefOrAddDefault(_lastComment, slot, out bool exists);
        comment = exists ? comment + "; " + vote.Comment : vote.Comment;
    }

    private async Task CloseAsync()
    {
        foreach ((int slot, string comment) in _lastComment)
            await protocol.WriteAsync($"{slot}: {comment}"); // expect-one: SI1001
    }
}
