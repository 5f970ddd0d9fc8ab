namespace Disc.Portal.Partnerships.Appeals;

/// <summary>What it takes to take an appeal in at the public page. No role holds it: the portal itself does, for whoever has the reference and the code of a notice.</summary>
internal static class AppealPermissions
{
    public const string Receive = "appeals.receive";
}
