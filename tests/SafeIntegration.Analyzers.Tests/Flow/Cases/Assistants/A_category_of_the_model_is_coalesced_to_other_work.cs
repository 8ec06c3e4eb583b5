// shape: answer mapped by a dictionary with a fallback that acts
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Categories;

public sealed class Sorter(IChatClient chat, IFolders folders)
{
    private static readonly Dictionary<string, int> Folders = new(StringComparer.OrdinalIgnoreCase) { ["invoice"] = 1, ["complaint"] = 2, ["praise"] = 3 };

    public async Task SortAsync(int mail, string text)
    {
        ChatResponse response = await chat.GetResponseAsync("invoice, complaint or praise?\n" + text);
        int folder = Folders.GetValueOrDefault(response.Text.Trim(), 3);
        await folders.MoveAsync(mail, folder); // expect: SI1005
    }
}

public interface IFolders
{
    [Effect]
    Task MoveAsync(int mail, int folder);
}
