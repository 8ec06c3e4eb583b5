// shape: command table of a chat bot as an array of records
using SafeIntegration;

namespace Bots.Commands;

public sealed record Command(string Prefix, Func<string, string> Answer);

public interface IRelay
{
    [Effect]
    string Switch(string lamp);
}

public sealed class Bot
{
    private readonly Command[] _commands;

    public Bot(IRelay relay) => _commands = [new Command("/on ", relay.Switch), new Command("/size ", text => text.Length.ToString())];

    public string Handle([ExternalInput] string line)
    {
        foreach (Command command in _commands)
        {
            if (line.StartsWith(command.Prefix, StringComparison.Ordinal))
                return command.Answer(line[command.Prefix.Length..]); // expect-one: SI1001
        }

        return "?";
    }
}
