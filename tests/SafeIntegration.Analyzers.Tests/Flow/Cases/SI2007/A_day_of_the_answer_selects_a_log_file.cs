using System.Globalization;
using OpenAI.Chat;

namespace Logs;

public sealed class LogReader(ChatClient client, string folder)
{
    public async Task<int> CountErrorsAsync(string question)
    {
        ChatCompletion completion = await client.CompleteChatAsync(new UserChatMessage("Which day does the writer mean? yyyy-MM-dd.\n" + question));
        if (!DateOnly.TryParseExact(completion.Content[0].Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            return -1;
        string file = Path.Combine(folder, $"app-{day:yyyyMMdd}.log");
        string[] lines = await File.ReadAllLinesAsync(file);
        return lines.Count(line => line.Contains(" ERR ", StringComparison.Ordinal));
    }
}
