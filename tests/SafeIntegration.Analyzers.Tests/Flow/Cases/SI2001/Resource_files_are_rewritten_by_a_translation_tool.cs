// shape: localisation command-line tool
using Microsoft.Extensions.AI;

namespace Localise;

public static class LocalisationTool
{
    public static async Task<int> RunAsync(IChatClient chat, DirectoryInfo resources, IReadOnlyList<string> languages)
    {
        FileInfo source = new(Path.Combine(resources.FullName, "strings.en.txt"));
        string[] lines = await File.ReadAllLinesAsync(source.FullName);
        foreach (string language in languages)
        {
            List<string> translated = [];
            foreach (string[] batch in lines.Chunk(50))
            {
                ChatMessage[] messages =
                [
                    new(ChatRole.System, "Translate every line and keep its key before the equals sign."),
                    new(ChatRole.User, $"Language: {language}\n{string.Join('\n', batch)}"),
                ];
                ChatResponse response = await chat.GetResponseAsync(messages, new ChatOptions { Temperature = 0 });
                translated.AddRange(response.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries));
            }

            await File.WriteAllLinesAsync(Path.Combine(resources.FullName, $"strings.{language}.txt"), translated); // expect: SI2001
        }

        return 0;
    }
}
