using Microsoft.Extensions.AI;

namespace Files.Existing;

public sealed class Manuals(IChatClient chat)
{
    public async Task<string?> ReadAsync(string question)
    {
        string name = (await chat.GetResponseAsync("Which manual? " + question)).Text.Trim();
        string? file = Directory.EnumerateFiles("/srv/manuals").FirstOrDefault(file => Path.GetFileName(file) == name);
        return file is null ? null : await File.ReadAllTextAsync(file);
    }
}
