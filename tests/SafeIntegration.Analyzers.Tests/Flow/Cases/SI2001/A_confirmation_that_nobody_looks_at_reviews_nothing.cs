using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Press;

public sealed record PressRelease(string Headline, string Text);

public interface IEditor
{
    [ReviewPath]
    Task<bool> ConfirmAsync(PressRelease draft);
}

public interface IWire
{
    [Effect]
    Task PublishAsync(PressRelease release);
}

public sealed class PressDesk(IChatClient chat, IEditor editor, IWire wire)
{
    public async Task AnnounceAsync(string facts)
    {
        ChatResponse response = await chat.GetResponseAsync("Write a press release. " + facts);
        PressRelease draft = new("Announcement", response.Text);
        await editor.ConfirmAsync(draft);
        await wire.PublishAsync(draft); // expect: SI2001
    }
}
