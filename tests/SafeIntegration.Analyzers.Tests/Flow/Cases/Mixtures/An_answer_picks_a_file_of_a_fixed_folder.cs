using Microsoft.Extensions.AI;

namespace Files.Picked;

public sealed class Manuals(IChatClient chat)
{
    public async Task<string> ReadAsync(string question)
    {
        string name = (await chat.GetResponseAsync("Which manual? " + question)).Text.Trim();
        return await File.ReadAllTextAsync(Path.Combine("/srv/manuals", name)); // expect: SI2007
    }
}
