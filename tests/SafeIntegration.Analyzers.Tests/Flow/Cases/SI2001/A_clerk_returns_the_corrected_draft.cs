using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Press;

public sealed record PressRelease(string Headline, string Text);

public sealed class EditorialDesk(Func<PressRelease, Task<PressRelease?>> show)
{
    /// <summary>Shows a draft to the editor on duty, who returns what may be published.</summary>
    [ReviewPath]
    public Task<PressRelease?> EditAsync(PressRelease draft) => show(draft);
}

public interface IWire
{
    [Effect]
    Task PublishAsync(PressRelease release);
}

public sealed class PressOffice(IChatClient chat, EditorialDesk desk, IWire wire)
{
    public async Task AnnounceAsync(string facts)
    {
        ChatResponse response = await chat.GetResponseAsync("Write a press release about: " + facts);
        PressRelease? release = await desk.EditAsync(new PressRelease("Announcement", response.Text));
        if (release is null) return;
        await wire.PublishAsync(release);
    }
}
