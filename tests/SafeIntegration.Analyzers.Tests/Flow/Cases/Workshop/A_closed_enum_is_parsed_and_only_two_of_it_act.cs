// shape: command line of a remote console
using SafeIntegration;

namespace Consoles;

public enum Verb { Start, Stop, Status }

public interface IEngineRoom
{
    [Effect]
    void Start();

    [Effect]
    void Stop();
}

public sealed class RemoteConsole(IEngineRoom room, ILogger<RemoteConsole> logger)
{
    public void OnLine([ExternalInput] string line)
    {
        if (!Enum.TryParse(line, ignoreCase: true, out Verb verb) || !Enum.IsDefined(verb))
        {
            logger.LogWarning("A line is no verb");
            return;
        }

        switch (verb)
        {
            case Verb.Start:
                room.Start();
                break;
            case Verb.Stop:
                room.Stop();
                break;
        }
    }
}
