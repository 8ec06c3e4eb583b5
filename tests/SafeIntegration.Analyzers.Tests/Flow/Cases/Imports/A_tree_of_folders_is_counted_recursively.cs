// shape: recursive record, only depth and number are stored
using SafeIntegration;

namespace Imports.Trees;

public sealed record Folder(string Name, List<Folder> Children);

public sealed class FolderStats(HttpClient drive, IStats stats)
{
    public async Task RunAsync()
    {
        Folder? root = await drive.GetFromJsonAsync<Folder>("root");
        if (root is null)
            return;
        stats.Store(Count(root), Depth(root));
    }

    private static int Count(Folder folder) => 1 + folder.Children.Sum(Count);

    private static int Depth(Folder folder) => folder.Children.Count == 0 ? 1 : 1 + folder.Children.Max(Depth);
}

public interface IStats
{
    [Effect]
    void Store(int count, int depth);
}
