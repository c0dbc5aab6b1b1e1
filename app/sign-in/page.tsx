import { safeNext } from "@/components/sign-in/safe-next";
import { SignInScreen } from "@/components/sign-in/sign-in-screen";
import { callerForRequest } from "../server-caller";

export const metadata = { title: "Sign in" };

interface SignInPageProps {
  searchParams: Promise<{ next?: string | string[] }>;
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { next } = await searchParams;
  const caller = await callerForRequest();
  return <SignInScreen next={safeNext(typeof next === "string" ? next : null)} signedIn={caller !== null} />;
}
