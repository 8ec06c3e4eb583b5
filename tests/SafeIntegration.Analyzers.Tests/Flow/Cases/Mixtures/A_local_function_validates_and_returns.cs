using System.Diagnostics;

namespace Locals;

public sealed class Runner(HttpRequest request)
{
    public void Run()
    {
        string job = Checked(request.Query["job"].ToString());
        Process.Start("job", job);

        static string Checked(string job) => job switch
        {
            "import" or "export" => job,
            _ => throw new BadHttpRequestException("There is no such job."),
        };
    }
}
