// shape: bool that must be set, with an early return
using SafeIntegration;

namespace Circulars;

public sealed record Release(bool IsApproved);

public sealed class ReleaseJob(HttpClient editor, IPost post)
{
    public async Task RunAsync()
    {
        Release? release = await editor.GetFromJsonAsync<Release>("release");
        if (release?.IsApproved != true)
            return;
        await post.SendToAllAsync();
    }
}

public interface IPost
{
    [Effect]
    Task SendToAllAsync();
}
