using System.Diagnostics;

namespace Combined;

public sealed class Handlers
{
    public void Handle(HttpRequest request)
    {
        Action<string> handlers = Console.WriteLine;
        handlers += text => Debug.WriteLine(text);
        handlers = (Action<string>)Delegate.Combine(handlers, new Action<string>(text => Process.Start(text))); // expect: SI1001
        handlers(request.Query["x"].ToString());
    }
}
