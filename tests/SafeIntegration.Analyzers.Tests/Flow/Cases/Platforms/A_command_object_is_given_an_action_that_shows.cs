namespace Commands.Shown;

public sealed class RelayCommand(Action<string> execute)
{
    public void Execute(string parameter) => execute(parameter);
}

public sealed class Window
{
    public List<string> Lines { get; } = [];

    public RelayCommand Show => new(text => Lines.Add(text));
}

public sealed class Receiver(Window window)
{
    public void Handle(HttpRequest request) => window.Show.Execute(request.Query["path"].ToString());
}
