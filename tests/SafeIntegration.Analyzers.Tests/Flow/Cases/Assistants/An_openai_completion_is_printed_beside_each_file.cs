// shape: the vendor's SDK; files are renamed by their date
using System.Globalization;
using OpenAI.Chat;

namespace Photos;

public sealed class Captioner(ChatClient client)
{
    public async Task RunAsync(string folder)
    {
        int number = 0;
        foreach (FileInfo file in new DirectoryInfo(folder).EnumerateFiles("*.jpg").OrderBy(file => file.CreationTimeUtc))
        {
            ChatCompletion completion = await client.CompleteChatAsync([new SystemChatMessage("You caption photos."), new UserChatMessage("File " + file.Name)]);
            Console.WriteLine($"{file.Name}: {completion.Content[0].Text}");
            string target = string.Create(CultureInfo.InvariantCulture, $"{file.CreationTimeUtc:yyyy-MM-dd}-{++number:000}.jpg");
            file.MoveTo(Path.Combine(folder, target));
        }
    }
}
