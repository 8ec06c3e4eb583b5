// shape: drafts that a person picks up; the folder and the name are ours, the writing is still an effect of AI text
using Microsoft.Extensions.AI;

namespace Scaffolding;

public sealed class DraftWriter(IChatClient chat, TimeProvider time)
{
    public async Task<string> WriteAsync(int ticket, string text)
    {
        string draft = (await chat.GetResponseAsync("Draft a reply to: " + text)).Text;
        string path = Path.Combine("drafts", $"{ticket}-{time.GetUtcNow():yyyyMMddHHmm}.md");
        await File.WriteAllTextAsync(path, draft); // expect: SI2001
        return path;
    }
}
