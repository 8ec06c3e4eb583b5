// shape: the vendor's SDK; file names from content
using OpenAI.Chat;

namespace Photos;

public sealed class Renamer(ChatClient client)
{
    public async Task RenameAsync(string folder)
    {
        foreach (string path in Directory.GetFiles(folder, "*.jpg"))
        {
            ChatCompletion completion = await client.CompleteChatAsync(new UserChatMessage("Three words for this file name: " + Path.GetFileName(path)));
            string name = completion.Content[0].Text.Trim().Replace(' ', '-');
            File.Move(path, Path.Combine(folder, name + ".jpg")); // expect: SI2001, SI2007
        }
    }
}
