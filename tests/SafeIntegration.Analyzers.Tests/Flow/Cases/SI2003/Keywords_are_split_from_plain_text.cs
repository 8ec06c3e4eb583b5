using System.Data;
using Microsoft.Extensions.AI;

namespace Search;

public sealed class KeywordExtractor(IChatClient chat)
{
    public async Task<IReadOnlyList<string>> ExtractAsync(string article)
    {
        ChatResponse response = await chat.GetResponseAsync("Give five keywords, one a line, without numbers:\n" + article);
        return
        [
            .. response.Text
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(line => line.TrimStart('-', '*', ' '))
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Take(5),
        ];
    }
}
