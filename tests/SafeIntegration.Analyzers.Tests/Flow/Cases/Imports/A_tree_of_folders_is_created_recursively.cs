// shape: recursive record, every name is used
using SafeIntegration;

namespace Imports.Trees;

public sealed record Dir(string Name, List<Dir> Children);

public sealed class FolderCopy(HttpClient drive, IDisk disk)
{
    public async Task RunAsync()
    {
        Dir? root = await drive.GetFromJsonAsync<Dir>("root");
        if (root is not null)
            Create(root, 0); // expect: SI1001
    }

    private void Create(Dir dir, int level)
    {
        disk.Make(level, dir.Name);
        foreach (Dir child in dir.Children)
            Create(child, level + 1);
    }
}

public interface IDisk
{
    [Effect]
    void Make(int level, string name);
}
