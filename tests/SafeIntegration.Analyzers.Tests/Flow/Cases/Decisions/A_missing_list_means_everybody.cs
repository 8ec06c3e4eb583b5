// shape: recipients of a payload; none means all
using SafeIntegration;

namespace Circulars;

public sealed record Circular(bool ToAll, int Template);

public sealed class CircularJob(HttpClient editor, IPost post)
{
    public async Task RunAsync()
    {
        Circular? circular = await editor.GetFromJsonAsync<Circular>("circular");
        if (circular is { ToAll: false })
            await post.SendToAllAsync(); // expect: SI1002
    }
}

public interface IPost
{
    [Effect]
    Task SendToAllAsync();
}
