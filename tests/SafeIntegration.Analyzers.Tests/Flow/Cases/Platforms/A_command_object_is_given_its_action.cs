using System.Diagnostics;

namespace Commands;

public sealed class RelayCommand(Action<string> execute, Func<string, bool>? canExecute = null)
{
    public void Execute(string parameter)
    {
        if (canExecute is null || canExecute(parameter))
            execute(parameter);
    }
}

public sealed class Window
{
    public RelayCommand Open { get; } = new(path => Process.Start("open", path));
}

public sealed class Receiver(Window window)
{
    public void Handle(HttpRequest request) => window.Open.Execute(request.Query["path"].ToString()); // expect: SI1001
}
